import type { Meta, StoryObj } from '@storybook/react-vite';
import { browsers } from '../support/browsers.js';
import { ConditionStage } from '../support/ConditionStage.js';
import { showsSurface } from '../support/shows-surface.js';

export default {
  title: 'Surfaces/Permission guides',
  component: ConditionStage,
  play: showsSurface,
  parameters: { layout: 'fullscreen', docs: { story: { inline: false, height: 560 } } },
} satisfies Meta<typeof ConditionStage>;

type Story = StoryObj<typeof ConditionStage>;

const denied = [{ kind: 'permission-denied', device: 'camera' }] as const;
const deniedBoth = [{ kind: 'permission-denied', device: 'both' }] as const;
const bySystem = [{ kind: 'permission-denied-by-system', device: 'camera' }] as const;
const bySystemBoth = [{ kind: 'permission-denied-by-system', device: 'both' }] as const;

export const GuideChromeDesktop: Story = { args: { raised: denied, surroundings: browsers.chromeOnWindows } };
export const GuideEdgeDesktop: Story = { args: { raised: denied, surroundings: browsers.edgeOnWindows } };
export const GuideFirefoxDesktop: Story = { args: { raised: denied, surroundings: browsers.firefoxOnWindows } };
export const GuideSafariMacos: Story = { args: { raised: denied, surroundings: browsers.safariOnMac } };
export const GuideChromeAndroid: Story = { args: { raised: denied, surroundings: browsers.chromeOnAndroid } };
export const GuideEdgeAndroid: Story = { args: { raised: denied, surroundings: browsers.edgeOnAndroid } };
export const GuideSamsungAndroid: Story = { args: { raised: denied, surroundings: browsers.samsungInternet } };
export const GuideFirefoxAndroid: Story = { args: { raised: denied, surroundings: browsers.firefoxOnAndroid } };
/** Each maker of phones has a browser with a menu of its own: what they share is the system's settings. */
/** UC holds no calls: another browser has to be opened, and it has no entry for that. */
export const GuideCopyLink: Story = { args: { raised: denied, surroundings: browsers.uc } };
export const GuideOtherBrowser: Story = { args: { raised: denied, surroundings: browsers.xiaomi } };
export const GuideSafariIos: Story = { args: { raised: denied, surroundings: browsers.safariOnIPhone } };
export const GuideChromeIos: Story = { args: { raised: denied, surroundings: browsers.chromeOnIPhone } };
/** Each app has a menu of its own, so there is no drawing. */
export const GuideWechat: Story = { args: { raised: denied, surroundings: browsers.weChat } };
export const GuideQq: Story = { args: { raised: denied, surroundings: browsers.qq } };
export const GuideFeishu: Story = { args: { raised: denied, surroundings: browsers.feishu } };
export const GuideDingtalk: Story = { args: { raised: denied, surroundings: browsers.dingTalk } };
export const GuideAlipay: Story = { args: { raised: denied, surroundings: browsers.alipay } };
export const GuideKakaotalk: Story = { args: { raised: denied, surroundings: browsers.kakaoTalk } };
export const GuideNaver: Story = { args: { raised: denied, surroundings: browsers.naver } };
export const GuideLine: Story = { args: { raised: denied, surroundings: browsers.line } };
/** Any other app that shows a page. */
export const GuideInApp: Story = { args: { raised: denied, surroundings: browsers.instagram } };
export const GuideGeneric: Story = { args: { raised: denied, surroundings: browsers.unknown } };
export const GuideSystemMacos: Story = { args: { raised: bySystem, surroundings: browsers.safariOnMac } };
export const GuideSystemWindows: Story = { args: { raised: bySystem, surroundings: browsers.chromeOnWindows } };
/** Each desktop environment has settings of its own, so there is no drawing. */
export const GuideSystemLinux: Story = { args: { raised: bySystem, surroundings: browsers.chromeOnLinux } };
export const GuideSystemAndroid: Story = { args: { raised: bySystem, surroundings: browsers.chromeOnAndroid } };
export const GuideSystemIos: Story = { args: { raised: bySystem, surroundings: browsers.safariOnIPhone } };

/** An iPad has the address above the page. */
export const SafariOnIPad: Story = { args: { raised: denied, surroundings: browsers.safariOnIPad } };
/** Before iOS 18 Safari had “aA” beside the address. */
export const OldSafariIos: Story = { args: { raised: denied, surroundings: browsers.safariOnOldIPhone } };
/** Before iOS 18 an app stood in the list of the settings itself. */
export const OldChromeIos: Story = { args: { raised: denied, surroundings: browsers.chromeOnOldIPhone } };
/** An iPad that calls itself a Mac does not tell its version. */
export const UnsureChromeIos: Story = { args: { raised: denied, surroundings: browsers.chromeOnIPad } };
export const OldSystemIos: Story = { args: { raised: bySystem, surroundings: browsers.safariOnOldIPhone } };
/** What a system refused to an app is allowed for the app. */
export const SystemInApp: Story = { args: { raised: bySystem, surroundings: browsers.weChat } };
/** A web view says that it would ask again, and its app refuses without a question. */
export const DismissedInApp: Story = {
  args: { raised: [{ kind: 'permission-dismissed', device: 'camera' }], surroundings: browsers.kakaoTalk },
};
/** Where nothing can be tried again, no step names a button for it. */
export const WithoutRetry: Story = {
  args: {
    raised: [{ kind: 'permission-denied', device: 'camera', retry: undefined }],
    surroundings: browsers.chromeOnWindows,
  },
};

export const BothInFirefox: Story = { args: { raised: deniedBoth, surroundings: browsers.firefoxOnWindows } };
export const BothInSafariIos: Story = { args: { raised: deniedBoth, surroundings: browsers.safariOnIPhone } };
export const BothInWindows: Story = { args: { raised: bySystemBoth, surroundings: browsers.edgeOnWindows } };
export const BothInMacos: Story = { args: { raised: bySystemBoth, surroundings: browsers.safariOnMac } };
/** Only macOS has a setting for who may record the screen. */
export const ScreenInMacos: Story = {
  args: { raised: [{ kind: 'permission-denied-by-system', device: 'screen' }], surroundings: browsers.safariOnMac },
};
