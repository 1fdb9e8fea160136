import { z } from 'zod';
import { addonSchema, subscriptionAddonRecordSchema } from '../schema/addon';
import { deviceModelRecordSchema, deviceRecordSchema } from '../schema/device';
import { paymentMethodSchema, paymentSchema, voucherSchema } from '../schema/payment';
import { planDocumentSchema, planRecordSchema } from '../schema/plan';
import { portingSchema } from '../schema/porting';
import { projectRecordSchema } from '../schema/project';
import { simRecordSchema } from '../schema/sim';
import { subscriptionRecordSchema } from '../schema/subscription';
import { addressSchema, userSchema } from '../schema/user';

/** The order matters: referenced objects come first. */
export const recordSchemas = {
  deviceModels: deviceModelRecordSchema,
  plans: planRecordSchema,
  planDocuments: planDocumentSchema,
  users: userSchema,
  addresses: addressSchema,
  sims: simRecordSchema,
  devices: deviceRecordSchema,
  portings: portingSchema,
  subscriptions: subscriptionRecordSchema,
  addons: addonSchema,
  subscriptionAddons: subscriptionAddonRecordSchema,
  paymentMethods: paymentMethodSchema,
  payments: paymentSchema,
  vouchers: voucherSchema,
};
export type SeedKind = keyof typeof recordSchemas;
export const seedKinds = Object.keys(recordSchemas) as SeedKind[];

const partial = z.record(z.string(), z.unknown());
const partials = z.array(partial).optional();

/** A seed document: lists of partial objects; omitted fields get defaults. */
export const seedSchema = z.strictObject({
  $comment: z.string().optional(),
  project: projectRecordSchema.partial().optional(),
  deviceModels: partials,
  plans: partials,
  planDocuments: partials,
  users: partials,
  addresses: partials,
  sims: partials,
  devices: partials,
  portings: partials,
  subscriptions: partials,
  addons: partials,
  subscriptionAddons: partials,
  paymentMethods: partials,
  payments: partials,
  vouchers: partials,
} satisfies Record<SeedKind | 'project' | '$comment', z.ZodType>);
export type Seed = z.infer<typeof seedSchema>;
