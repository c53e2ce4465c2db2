import type { PracticeNow } from '../../core/practice.ts';
import { dots, readPrivacy } from '../privacy.ts';

/** What there is to say of a practice; on a private screen dots in place of the lead's own words. */
export const shownDetail = ({ detail, reason }: Pick<PracticeNow, 'detail' | 'reason'>): string =>
  reason && readPrivacy().privateScreen ? detail.replace(reason, () => dots) : detail;
