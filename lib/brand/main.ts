import { localesProblem } from '@/lib/i18n/locales-problem';
import { readEnvFiles } from '@/lib/platform/settings/env-files';
import { told } from './finding';

readEnvFiles();
const problem = await localesProblem();
if (problem) {
  console.log(`✗ ${problem}`);
  process.exit(1);
}
const { checkBrand } = await import('./check');
const findings = checkBrand();
for (const finding of findings) console.log(`${finding.stops ? '✗' : '!'} ${told(finding)}`);
const stops = findings.filter((finding) => finding.stops).length;
if (findings.length === 0) console.log('✓ brand/ is in order');
if (stops > 0) console.error(`The store does not start: ${stops} to fix.`);
process.exit(stops > 0 ? 1 : 0);
