import 'server-only';
import { editsBetween } from './edits';
import { settingNames } from './env';

/** A name that is no setting, and the setting that it looks like. */
export type Misspelt = { setting: string; nearest: string };

const prefixes = new Set(settingNames.map(prefixOf));

/**
 * Names in the environment that look like a setting's and are none, such as STORE_ACENT: nothing
 * else would say that their value is not used.
 */
export function misspelt(variables: Record<string, string | undefined>): Misspelt[] {
  return Object.keys(variables).flatMap((setting) => {
    if (!variables[setting] || settingNames.includes(setting)) return [];
    const [best] = settingNames
      .map((nearest) => ({ nearest, edits: editsBetween(setting, nearest) }))
      .sort((a, b) => a.edits - b.edits);
    return best && best.edits <= mostEdits(setting) ? [{ setting, nearest: best.nearest }] : [];
  });
}

/** One line for a person. */
export function told({ setting, nearest }: Misspelt): string {
  return `${setting} is no setting: it looks like ${nearest}`;
}

/** Others use the environment, too: how far a name may be off to be meant for the store. */
function mostEdits(name: string): number {
  return prefixes.has(prefixOf(name)) ? Math.min(3, Math.ceil(name.length / 5)) : 1;
}

function prefixOf(name: string): string {
  return name.replace(/_.*$/, '');
}
