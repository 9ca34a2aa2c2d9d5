import type { Asks } from './asks.js';

export const zhHant: Asks = {
  retry: /再試一次|重試|「再次詢問」/,
  rejoin: /重新加入|再次加入|「在這裡繼續」/,
  reload: /重新整理|重新載入/,
  'sign-in': /重新登入/,
  'contact-support': /客服/,
  'open-settings': /「開啟系統設定」/,
  resume: /「開啟聲音」/,
  leave: /「離開」/,
  choice: /改?(選|用)(其他|別的|另一個)(裝置|攝影機|麥克風)/,
  plug: /插|網路線|連接線|傳輸線|接上|滑鼠/,
  seen: /看|畫面|視訊|影像/,
};
