import { localesProblem } from '@/lib/i18n/locales-problem';
import { readEnvFiles } from '@/lib/platform/settings/env-files';
import { readOptions, usage } from './options';
import { asJson, asText, settingLine, summaryOf } from './print';

const options = readOptions(process.argv.slice(2));
if (!options.ok) {
  if (options.error) console.error(`${options.error}\n`);
  console.log(usage);
  process.exit(options.error ? 1 : 0);
}

readEnvFiles();
const problem = await localesProblem();
if (problem) {
  const line = settingLine(problem);
  const isJson = options.value.json;
  console.log(
    isJson ? asJson([line], [], String) : `${asText(line, String)}\n\n${summaryOf([line])}`,
  );
  process.exit(1);
}
const { report } = await import('./report');
const variables = { ...process.env };
// The report says it all; lines of JSON between its lines would only disturb.
process.env.LOG_LEVEL = 'silent';
const print = (text: string) => console.log(text);
// What has not ended by now, such as a connection that hangs, is of no interest any more.
process.exit(await report(options.value, variables, print));
