import type { Asks } from './asks.js';

export const ko: Asks = {
  retry: /다시 시도|재시도|‘다시 요청’/,
  rejoin: /다시 참가|재참가|‘여기서 계속’/,
  reload: /새로고침/,
  'sign-in': /다시 로그인/,
  'contact-support': /고객센터/,
  'open-settings': /‘시스템 설정 열기’/,
  resume: /‘소리 켜기’/,
  leave: /‘나가기’/,
  choice: /다른 (장치|카메라|마이크)(를|을|로)? ?(선택|고르|바꾸|바꿔)/,
  plug: /케이블|랜선|꽂|연결이 빠|플러그|클릭|마우스/,
  seen: /보이|보지|볼 수|모습|영상|비디오/,
};
