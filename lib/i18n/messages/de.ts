import { account } from './de/account';
import { callback } from './de/callback';
import { catalogue } from './de/catalogue';
import { compare } from './de/compare';
import { device } from './de/device';
import { deviceCheck } from './de/device-check';
import { error } from './de/error';
import { install } from './de/install';
import { mail } from './de/mail';
import { myPlans } from './de/my-plans';
import { mySims } from './de/my-sims';
import { order } from './de/order';
import { plan } from './de/plan';
import { planPage } from './de/plan-page';
import { problem } from './de/problem';
import { request } from './de/request';
import { resume } from './de/resume';
import { signIn } from './de/sign-in';
import { sim } from './de/sim';
import { site } from './de/site';
import { store } from './de/store';
import { task } from './de/task';
import { usage } from './de/usage';
import { voucher } from './de/voucher';
import type { Messages } from './messages';

/** Every word the store says, in German. */
export const de: Messages = {
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
