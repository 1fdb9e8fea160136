import 'server-only';
import { hostOf } from '@/lib/platform/host';
import { checkBrand } from './check';
import { told } from './finding';

/**
 * Ends the process with one readable list when the folder of the brand is broken. A function does
 * not look at it at each of its many starts: `npm run build` has (package.json, "prebuild").
 */
export function refuseBrokenBrand(): void {
  if (!hostOf().ownsServer) return;
  const findings = checkBrand();
  const stops = findings.filter((finding) => finding.stops);
  if (stops.length === 0) return;
  const lines = stops.map((finding) => `  ${told(finding)}`);
  console.error(['', 'The store cannot start. Please mend these files:', ...lines, ''].join('\n'));
  process.exit(1);
}
