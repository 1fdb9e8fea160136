import { build } from './build.js';
import { findFirefox, findWebKit, getEngineBrowsers } from './engine-browsers.js';
import { checkNode, install, run, stop } from './prepare.js';

checkNode();
await install();
await getEngineBrowsers();
const projects = [
  ...(findWebKit() ? ['--project=webkit'] : []),
  ...(findFirefox() ? ['--project=firefox'] : []),
];
if (projects.length === 0) stop('There is neither WebKitGTK nor Firefox here.');
await build();
const playwright = ['node_modules/@playwright/test/cli.js', 'test', '--trace=off'];
const args = [...playwright, ...projects, ...process.argv.slice(2)];
await run('Journeys in WebKit and Firefox', process.execPath, args, { ENGINES: 'whole', CI: '1' });
