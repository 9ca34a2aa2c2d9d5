// Traditional Chinese read as Simplified, as far as facts and likeness need it: first the characters, then the words that Taiwan and Hong
// Kong have for a thing.

const characters = pairs(`
  內内 戶户 冊册 朮术 丟丢 佔占 佈布 別别 決决 沖冲 沒没 見见 並并 來来 併并 兒儿 兩两 協协 拋抛 拚拼 於于 況况 狀状 長长 門门 係系 侷局 剋克 則则 卻却 後后 為为 約约 計计 訂订 負负
  軌轨 頁页 風风 們们 個个 剛刚 員员 時时 祕秘 級级 記记 訊讯 迴回 隻只 側侧 務务 動动 區区 參参 問问 國国 執执 夠够 專专 帶带 帳帐 從从 採采 敗败 啟启 棄弃 條条 現现 產产 異异 眾众
  統统 細细 組组 脩修 處处 術术 規规 訪访 許许 設设 這这 連连 閉闭 頂顶 麥麦 傢家 備备 創创 單单 圍围 報报 幾几 復复 換换 測测 無无 畫画 發发 結结 絕绝 絡络 給给 視视 註注 評评 証证
  訴诉 診诊 費费 進进 郵邮 鈕钮 開开 間间 雲云 項项 順顺 傳传 僅仅 勢势 塊块 會会 業业 準准 當当 節节 經经 義义 腦脑 號号 補补 裝装 裡里 該该 詳详 試试 話话 詢询 較较 載载 運运 過过
  電电 預预 頓顿 嘗尝 圖图 實实 對对 彆别 態态 滿满 滯滞 盡尽 監监 種种 箇个 網网 臺台 與与 製制 誌志 語语 認认 誤误 說说 遠远 閤合 際际 颱台 麼么 齊齐 寫写 層层 廢废 彈弹 慮虑 數数
  暫暂 樣样 標标 熱热 確确 碼码 範范 緻致 編编 線线 緩缓 衝冲 複复 請请 調调 賬账 質质 適适 閱阅 餘余 髮发 儘尽 噹当 導导 據据 擇择 曆历 機机 歷历 禦御 賴赖 輯辑 輸输 選选 錶表 錯错
  錄录 靜静 頻频 頭头 儲储 嚐尝 應应 擊击 擠挤 檔档 檢检 濟济 牆墙 獲获 環环 聲声 聯联 還还 鍾钟 闆板 隱隐 點点 嚮向 斷断 檯台 歸归 瀏浏 舊旧 轉转 鎖锁 離离 雙双 額额 題题 鬆松 穫获
  穩稳 簽签 繫系 繳缴 證证 邊边 關关 類类 攔拦 繼继 觸触 議议 釋释 鐘钟 騰腾 麵面 齣出 屬属 攝摄 攜携 欄栏 續续 覽览 響响 權权 聽听 讀读 鑑鉴 鑒鉴 籤签 纔才 變变 邏逻 顯显 驗验 體体
  讓让 觀观 鑰钥 階阶 螢萤 資资 佇伫 熒荧 鍵键 滙汇 匯汇
`);

/** Longer ones first. */
const words = pairs(`
  电子邮件地址=邮箱 代理伺服器=代理 伺服器端=服务端 重新整理=刷新 重新载入=刷新 公开金钥=公钥
  私密金钥=私钥 应用程式=应用 封锁名单=黑名单 允许清单=白名单 电子邮件=邮箱 电子信箱=邮箱
  有效期限=有效期 有效期间=有效期 索引标签=标签页 开发人员=开发者 手机号码=手机号 唯一识别=唯一
  同步方式=同步 伺服器=服务器 伺服端=服务端 通讯埠=端口 连接埠=端口 主控台=控制台 使用者=用户
  程式码=代码 原始码=源码 摄影机=摄像头 用户端=客户端 网路=网络 逾时=超时 逾期=过期 萤幕=屏幕
  荧幕=屏幕 设定=配置 金钥=密钥 程式=程序 介面=接口 支援=支持 清单=列表 信箱=邮箱 批次=批量
  型别=类型 字串=字符串 票证=票据 分页=标签页 物件=对象 资料=数据 资讯=信息 讯息=信息 硬体=硬件
  协定=协议 栏位=字段 讯令=信令 排程=调度 视讯=视频 音讯=音频 串流=流 登入=登录 松脱=松动
  帐户=帐号 装置=设备 呼叫=调用 产生=生成 整合=集成 封包=包 进阶=高级 建立房间=创建房间
`);

/** A text in the characters and words of the mainland; not for reading, only for comparing. */
export function simplified(text: string): string {
  const plain = [...text].map((character) => characters.get(character) ?? character).join('');
  return [...words].reduce((rest, [here, there]) => rest.replaceAll(here, there), plain);
}

function pairs(table: string): ReadonlyMap<string, string> {
  const entries = table.trim().split(/\s+/);
  return new Map(entries.map((entry) => (entry.includes('=') ? halves(entry.split('=')) : halves([...entry]))));
}

function halves([here = '', there = '']: readonly string[]): readonly [string, string] {
  return [here, there];
}
