import type { en } from './en';

/** The shape of a catalogue; English is the pattern that every other language has to fill. */
export type Messages = typeof en;
