import { parseArgs } from 'node:util';
import { z } from 'zod';
import { fail, ok, type Result } from '@/lib/platform/result';

/** What the person at the terminal asked for. */
export type DoctorOptions = {
  /** Whether to create a Connect session. */
  connect: boolean;
  /** Where to mail a sign-in code, if anywhere. */
  mail: string | undefined;
  json: boolean;
};

export const usage = `npm run doctor -- [--connect] [--mail ADDRESS] [--json]

Tells whether the settings, Gigs and what is around the store are ready for shoppers. Reads the
same environment and .env files as npm start. Changes nothing.

  --connect        also create a Connect session, which nobody opens and which expires
  --mail ADDRESS   also send a mail there, as a sign-in code is sent
  --json           one JSON object instead of lines (with npm run --silent)

Exit code 1 when a line has a ✗.`;

/** The options, or why they cannot be understood; an empty reason when they ask for help. */
export function readOptions(args: string[]): Result<DoctorOptions, string> {
  try {
    const { values } = parseArgs({
      args,
      options: {
        connect: { type: 'boolean', default: false },
        mail: { type: 'string' },
        json: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    const { connect, mail, json, help } = values;
    if (help) return fail('');
    if (mail !== undefined && !z.email().safeParse(mail).success) {
      return fail('--mail needs an e-mail address.');
    }
    return ok({ connect, mail, json });
  } catch (error) {
    return fail(error instanceof Error ? error.message : 'The options cannot be read.');
  }
}
