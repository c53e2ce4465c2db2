import type { WeekStart } from './week.ts';

/** A newer method and the older property of the same name; libraries declare neither or one. */
type LocaleWithWeek = Intl.Locale & {
  readonly getWeekInfo?: () => { readonly firstDay: number };
  readonly weekInfo?: { readonly firstDay: number };
};

/**
 * The day on which weeks start, from the setting `weekStartsOn`. 'auto' is Monday unless the
 * *region* of the locale says Sunday or Saturday (contract, Settings): a language alone says
 * nothing about where someone works, nor does a locale that is none.
 *
 * @param locale a BCP 47 tag such as 'en-US', or undefined if not known
 */
export function weekStartFor(setting: 'auto' | WeekStart, locale: string | undefined): WeekStart {
  if (setting !== 'auto') return setting;
  const firstDay = locale === undefined ? undefined : firstDayOfRegion(locale);
  if (firstDay === 7) return 'sunday';
  return firstDay === 6 ? 'saturday' : 'monday';
}

/** 1 = Monday … 7 = Sunday. */
function firstDayOfRegion(locale: string): number | undefined {
  try {
    const parsed: LocaleWithWeek = new Intl.Locale(locale);
    if (parsed.region === undefined) return undefined;
    return (parsed.getWeekInfo?.() ?? parsed.weekInfo)?.firstDay;
  } catch {
    return undefined;
  }
}
