/** What is wrong with a file of the brand. */
export type BrandFinding = {
  /** Its path in `brand/`. */
  file: string;
  line: number;
  says: string;
  /** The store does not start with it; otherwise it starts, and leaves something out. */
  stops: boolean;
};

/** What stops the start. */
export function error(file: string, line: number, says: string): BrandFinding {
  return { file, line, says, stops: true };
}

/** What only costs the brand something. */
export function warning(file: string, line: number, says: string): BrandFinding {
  return { file, line, says, stops: false };
}

/** One line for a person. */
export function told({ file, line, says }: BrandFinding): string {
  return `brand/${file}:${line} ${says}`;
}
