import type { Asks } from './asks.js';

export const ko: Asks = {
  retry: /다시 시도|재시도|한 번 더 시도|‘다시 요청’/,
  rejoin: /다시 (참가|참여|입장)|재참가|‘여기서 계속’/,
  reload: /새로 ?고침/,
  'sign-in': /다시 로그인|로그인해 (주|보)/,
  'contact-support': /고객센터/,
  'open-settings': /‘시스템 설정 열기’|설정을 열어/,
  resume: /‘소리 켜기’|소리를 켜/,
  leave: /‘나가기’|나가 주세요/,
  choice: /다른 (장치|카메라|마이크)(를|을|로)? ?(선택|고르|골라|바꾸|바꿔)/,
  plug: /케이블|랜선|꽂|연결이 빠|장치 연결|플러그|클릭|마우스/,
  seen: /보이|보여|보지|볼 수|모습|영상|비디오/,
};
