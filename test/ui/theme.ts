/** VS Code's own themes that every page must be good in: their setting, and a part of their class. */
export const themes = {
  'Default Dark Modern': 'dark_modern',
  'Default Light Modern': 'light_modern',
  'Default High Contrast': 'hc_black',
  'Default High Contrast Light': 'hc_light',
} as const;

export type Theme = keyof typeof themes;
