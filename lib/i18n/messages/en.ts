import { account } from './en/account';
import { callback } from './en/callback';
import { catalogue } from './en/catalogue';
import { compare } from './en/compare';
import { device } from './en/device';
import { deviceCheck } from './en/device-check';
import { error } from './en/error';
import { install } from './en/install';
import { mail } from './en/mail';
import { myPlans } from './en/my-plans';
import { mySims } from './en/my-sims';
import { order } from './en/order';
import { plan } from './en/plan';
import { planPage } from './en/plan-page';
import { problem } from './en/problem';
import { request } from './en/request';
import { resume } from './en/resume';
import { signIn } from './en/sign-in';
import { sim } from './en/sim';
import { site } from './en/site';
import { store } from './en/store';
import { task } from './en/task';
import { usage } from './en/usage';
import { voucher } from './en/voucher';

/** Every word the store says, in English, one file an area. Placeholders and plurals are ICU. */
export const en = {
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
