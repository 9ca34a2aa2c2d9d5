import type { Asks } from './asks.js';

export const ja: Asks = {
  retry: /もう一度(お)?試|再試行|「許可画面を表示する」/,
  rejoin: /参加し直|再参加|「こちらに切り替える」/,
  reload: /再読み込み/,
  'sign-in': /もう一度ログイン|ログインし直/,
  'contact-support': /サポートに(お)?問い合わせ|サポートへ|サポートまで/,
  'open-settings': /「システム設定を開く」/,
  resume: /「音声をオンにする」/,
  leave: /「退出する」/,
  choice: /(別|ほか)の(デバイス|カメラ|マイク)を(選|お選)/,
  plug: /ケーブル|差し|挿し|抜き|コード|クリック|マウス/,
  seen: /映像|見え|見られ|見て/,
};
