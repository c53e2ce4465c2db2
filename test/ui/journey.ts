/**
 * Inside a `describe`: its tests are the steps of one journey, so after one that failed the others
 * are skipped. Each of them would only wait for what the failed step should have brought.
 */
export function journey(): void {
  let failed = false;
  beforeEach(function skipTheRest() {
    if (failed) this.skip();
  });
  afterEach(function remember() {
    failed ||= this.currentTest?.state === 'failed';
  });
}
