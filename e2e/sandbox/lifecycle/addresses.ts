import { z } from 'zod';
import type { Sandbox } from '../context';
import { ApiError, detail, invalid } from '../errors';
import type { Actor } from '../events/event-log';
import { newId } from '../ids';
import { type Address, addressSchema } from '../schema/user';
import { insert } from '../store/changes';

const { line1, line2, city, state, postalCode, country } = addressSchema.shape;

export const addressInput = z.strictObject({
  line1,
  line2: line2.optional(),
  city,
  state: state.optional(),
  postalCode: postalCode.optional(),
  country,
});
type AddressInput = Omit<z.infer<typeof addressInput>, 'object'>;

const mostPerUser = 10;
const withState = new Set(['US', 'CA']);
const compared = ['line1', 'line2', 'city', 'state', 'postalCode', 'country'] as const;

/** Validates an address by the documented rules and stores it. */
export function createAddress(
  sandbox: Sandbox,
  user: string,
  input: AddressInput,
  actor: Actor,
): Address {
  const address: Address = {
    object: 'userAddress',
    id: newId('adr'),
    city: input.city,
    country: input.country,
    createdAt: sandbox.clock.iso(),
    line1: input.line1,
    line2: input.line2 || null,
    postalCode: input.postalCode || null,
    state: input.state || null,
    user,
  };
  if (withState.has(address.country) && !/^[A-Z]{2}$/.test(address.state ?? ''))
    throw new ApiError('invalid', 'The address is not valid.', {
      code: 'userAddressInvalid',
      details: [
        address.state === null
          ? detail('addressPropertyIncomplete', 'state', 'A state is required in this country.')
          : detail('addressPropertyInvalid', 'state', 'Must be a two-letter ISO 3166-2 code.'),
      ],
    });
  const existing = sandbox.state.addresses.by('user', user);
  if (existing.some((it) => compared.every((key) => it[key] === address[key])))
    throw invalid('line1', 'The user already has this address.', 'userAddressAlreadyExists');
  if (existing.length >= mostPerUser)
    throw invalid('user', 'A user can have at most 10 addresses.');
  return insert(sandbox, 'addresses', address, actor);
}
