import { account } from './es/account';
import { callback } from './es/callback';
import { catalogue } from './es/catalogue';
import { compare } from './es/compare';
import { device } from './es/device';
import { deviceCheck } from './es/device-check';
import { error } from './es/error';
import { install } from './es/install';
import { mail } from './es/mail';
import { myPlans } from './es/my-plans';
import { mySims } from './es/my-sims';
import { order } from './es/order';
import { plan } from './es/plan';
import { planPage } from './es/plan-page';
import { problem } from './es/problem';
import { request } from './es/request';
import { resume } from './es/resume';
import { signIn } from './es/sign-in';
import { sim } from './es/sim';
import { site } from './es/site';
import { store } from './es/store';
import { task } from './es/task';
import { usage } from './es/usage';
import { voucher } from './es/voucher';
import type { Messages } from './messages';

/** Every word the store says, in Spanish. */
export const es: Messages = {
  site,
  store,
  plan,
  planPage,
  catalogue,
  compare,
  sim,
  device,
  deviceCheck,
  voucher,
  order,
  problem,
  signIn,
  callback,
  resume,
  account,
  myPlans,
  usage,
  task,
  error,
  request,
  mail,
  mySims,
  install,
};
