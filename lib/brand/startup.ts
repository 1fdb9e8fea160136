import 'server-only';
import { checkBrand } from './check';
import { told } from './finding';

/**
 * Ends the process with one readable list when the folder of the brand is broken. For a server of
 * its own: a function starts too often, and `npm run build` has looked (package.json, "prebuild").
 */
export function refuseBrokenBrand(): void {
  const findings = checkBrand();
  const stops = findings.filter((finding) => finding.stops);
  if (stops.length === 0) return;
  const lines = stops.map((finding) => `  ${told(finding)}`);
  console.error(['', 'The store cannot start. Fix these files:', ...lines, ''].join('\n'));
  process.exit(1);
}
