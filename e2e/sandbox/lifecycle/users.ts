import type { Sandbox } from '../context';
import type { Actor } from '../events/event-log';
import { newId } from '../ids';
import { mergeMetadata } from '../schema/common';
import type { User } from '../schema/user';
import { insert } from '../store/changes';

type Details = {
  email: string;
  birthday?: string | null | undefined;
  fullName?: string | null | undefined;
  preferredLocale?: string | undefined;
  metadata?: Record<string, string | null> | undefined;
};

/** Finds a user by e-mail address, ignoring case. */
export function findUserByEmail(sandbox: Sandbox, email: string): User | undefined {
  return sandbox.state.users.by('email', email.toLowerCase())[0];
}

/** Creates a user; the locale defaults to the project's. */
export function createUser(sandbox: Sandbox, details: Details, actor: Actor): User {
  const project = sandbox.state.projects.get(sandbox.options.project);
  return insert(
    sandbox,
    'users',
    {
      object: 'user',
      id: newId('usr'),
      metadata: mergeMetadata({}, details.metadata),
      birthday: details.birthday ?? null,
      createdAt: sandbox.clock.iso(),
      email: details.email,
      emailVerified: true,
      fullName: details.fullName ?? null,
      preferredLocale: details.preferredLocale ?? project?.locales[0] ?? 'en-US',
      status: 'active',
    },
    actor,
  );
}
