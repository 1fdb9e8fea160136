/**
 * The colours of app/globals.css, which a unit test compares, under the names that a brand uses in
 * brand/tokens.json.
 */
export const theme = {
  paper: { light: '#f7f6f2', dark: '#101412' },
  surface: { light: '#ffffff', dark: '#181d1a' },
  sunken: { light: '#efeee8', dark: '#0b0e0c' },
  ink: { light: '#16201b', dark: '#eef2ef' },
  muted: { light: '#56625b', dark: '#a3b0a8' },
  line: { light: '#e2e1d9', dark: '#2a322d' },
  'line-strong': { light: '#7d877f', dark: '#6d7a72' },
  good: { light: '#0a6b4a', dark: '#5fd6a4' },
  'good-soft': { light: '#e3f2ea', dark: '#14301f' },
  warn: { light: '#7a4b00', dark: '#f2c063' },
  'warn-soft': { light: '#fdf1dc', dark: '#33260d' },
  bad: { light: '#a3241c', dark: '#ff9d93' },
  'bad-soft': { light: '#fdeae8', dark: '#3b1613' },
} as const;

/** The accent of a store whose brand has none. */
export const storeAccent = '#0a6b4a';

export type Scheme = 'light' | 'dark';
export type TokenName = keyof typeof theme;
export type Palette = Record<TokenName, string>;

/** Which colours are read on which: names of text, of grounds, and the least contrast (WCAG AA). */
export const pairs: { text: TokenName; grounds: TokenName[]; least: number }[] = [
  { text: 'ink', grounds: ['paper', 'surface', 'sunken', 'good-soft', 'warn-soft'], least: 4.5 },
  { text: 'muted', grounds: ['paper', 'surface', 'sunken'], least: 4.5 },
  { text: 'good', grounds: ['surface', 'good-soft'], least: 4.5 },
  { text: 'warn', grounds: ['surface', 'warn-soft'], least: 4.5 },
  { text: 'bad', grounds: ['surface', 'bad-soft'], least: 4.5 },
  // The border of a field.
  { text: 'line-strong', grounds: ['surface', 'paper'], least: 3 },
];
