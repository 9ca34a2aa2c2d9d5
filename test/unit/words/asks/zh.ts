import type { Asks } from './asks.js';

export const zh: Asks = {
  retry: /重试|再试一次|“重新授权”/,
  rejoin: /重新加入|再次加入|“在这里继续”/,
  reload: /刷新/,
  'sign-in': /重新登录/,
  'contact-support': /客服/,
  'open-settings': /“打开系统设置”/,
  resume: /“打开声音”|点击按钮/,
  leave: /“离开”/,
  choice: /换(一个|个|其他|别的)?(设备|摄像头|麦克风)|(选择|选用|改用)(另一个|其他|别的)(设备|摄像头|麦克风)/,
  plug: /插|外接|网线|连接线|数据线|接好|鼠标/,
  seen: /看|画面|视频|图像/,
};
