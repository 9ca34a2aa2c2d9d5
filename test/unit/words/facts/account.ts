import * as say from './account-things.js';
import * as all from './shared.js';
import type { GroupFacts, RowFacts } from './thing.js';

const { accountType, invalid, internal, retry, ticket, timeout, thirdParty, customerSupport, tls, failedCheck } = all;
const { attempts, batch, format, developer, mismatch, regenerate } = say;

const support: RowFacts = ['QQ 3268519604', { retry, attempts, tls, customerSupport }];
const internalError: RowFacts = [{ internal, account: all.account }, ...support];
const internalRetry: RowFacts = [{ internal, account: all.account, retry }];
const truncated: RowFacts = ['userSig', { failedCheck, cutOff: all.cutOff, buffer: say.buffer }];
const verify: RowFacts = ['userSig', { failedCheck, tool: all.tool, console: all.console, regenerate }];

export const account: GroupFacts<'account'> = {
  '-8': ['sdkAppId', 'TRTC.createClient', { invalid, console: all.console }],
  '70001': ['userSig', '0', { expired: all.expired, validity: all.validity, tooShort: say.tooShort, regenerate }],
  '70002': ['userSig', '0', 'sign_src', { length: all.length, computed: say.computed, sourceCode: say.sourceCode }],
  '70003': truncated,
  '70004': truncated,
  '70005': verify,
  '70006': verify,
  '70007': verify,
  '70008': verify,
  '70009': [
    ...['userSig', 'sdkAppId'],
    { failedCheck, publicKey: all.publicKey, privateKey: all.privateKey, belong: say.belong },
  ],
  '70010': verify,
  '70013': ['userSig', 'userId', { mismatch, signIn: say.signIn, sameValue: say.sameValue }],
  '70014': ['userSig', 'sdkAppId', { mismatch, signIn: say.signIn, sameValue: say.sameValue }],
  '70015': ['sdkAppId', { accountType, verification: say.verification, integration: say.integration }],
  '70016': [
    '0',
    { publicKey: all.publicKey, length: all.length, uploaded: say.uploaded, newUpload: say.newUpload },
    { tenMinutes: all.tenMinutes },
  ],
  '70017': [{ thirdParty, ticket, internal, timeout }, ...support],
  '70018': [{ thirdParty, ticket, internal, failedCheck }],
  '70019': ['HTTPS', 'userSig', { ticket, field: say.field, empty: say.empty }],
  '70020': ['sdkAppId', { notFound: say.notFound, cloud: all.cloud, configured: say.configured }],
  '70050': [{ ticket, tooMany: say.tooMany, limited: say.limited, retry, oneMinute: all.oneMinute }],
  '70051': ['QQ 3268519604', { blocked: say.blocked, tls, customerSupport, doNotRetry: all.doNotRetry }],
  '70052': ['userSig', { noLongerValid: say.noLongerValid, regenerate, retry }],
  '70101': [{ requestPacket: all.requestPacket, empty: say.empty }],
  '70102': [{ requestPacket: all.requestPacket, accountType, invalid }],
  '70103': [{ phone: say.phone, format }],
  '70104': [{ email: say.email, format }],
  '70105': ['TLS', { account: all.account, format }],
  '70106': [{ account: all.account, format, type: say.type }],
  '70107': ['userId', { registered: say.registered, notRegistered: say.notRegistered }],
  '70113': [{ batch, number: say.number }],
  '70114': [{ security: say.security, restricted: say.restricted, doNotRetry: all.doNotRetry, customerSupport }],
  '70115': ['uin', 'sdkAppId', { developer }],
  '70140': ['sdkAppId', 'acctype', { mismatch }],
  '70145': [{ accountType, invalid }],
  '70169': internalError,
  '70201': internalError,
  '70202': internalError,
  '70203': internalError,
  '70204': ['sdkAppId', 'acctype', { none: say.none, configured: say.configured }],
  '70205': ['acctype', { lookedUp: say.lookedUp, retry }],
  '70206': [{ request: say.request, batch, number: say.number }],
  '70207': internalRetry,
  '70208': internalRetry,
  '70209': ['uin', 'sdkAppId', { developer, notObtained: say.notObtained }],
  '70210': ['uin', { request: say.request, developer }],
  '70211': ['uin', { request: say.request, invalid }],
  '70212': internalError,
  '70213': [{ data: say.data }, ...internalError],
  '70214': [{ internal, ticket, failedCheck }],
  '70221': ['userSig', { loginState: all.loginState, invalid, authenticate: say.authenticate }],
  '70222': internalRetry,
  '70225': internalError,
  '70231': internalError,
  '70236': ['userSig', { signature: say.signature, failedCheck }],
  '70308': internalError,
  '70346': [{ ticket, failedCheck, regenerate }],
  '70347': [{ ticket, expired: all.expired, failedCheck, regenerate }],
  '70348': internalError,
  '70362': [{ internal, timeout }, ...support],
  '70401': internalRetry,
  '70402': [{ parameter: say.parameter, required: say.required, protocol: say.protocol }],
  '70403': [{ admin: all.admin, right: say.right, caller: say.caller }],
};
