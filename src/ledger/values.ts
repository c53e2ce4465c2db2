/** The other thing the ledger needs: small values that a window keeps, such as the snapshot. */
export interface Values {
  get(key: string): unknown;
  set(key: string, value: unknown): Promise<void>;
}
