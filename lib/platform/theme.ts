/** The colours of app/globals.css that code needs as well; a unit test compares the two. */
export const theme = {
  paper: { light: '#f7f6f2', dark: '#101412' },
  surface: { light: '#ffffff', dark: '#181d1a' },
  sunken: { light: '#efeee8', dark: '#0b0e0c' },
  ink: { light: '#16201b', dark: '#eef2ef' },
  muted: { light: '#56625b', dark: '#a3b0a8' },
  line: { light: '#e2e1d9', dark: '#2a322d' },
  accent: { light: '#0a6b4a', dark: '#5fd6a4' },
} as const;
