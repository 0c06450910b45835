/** Signs that are a digit in some writing, beside what Unicode itself says is one (`①`, `７`, `𝟏`). */
// prettier-ignore
export const digitSigns: Readonly<Record<string, string>> = {
  〇: '0', 零: '0', '○': '0', '◯': '0', 洞: '0',
  一: '1', 壹: '1', 弌: '1', 幺: '1', 么: '1', 吆: '1',
  二: '2', 贰: '2', 貳: '2', 两: '2', 兩: '2', 弍: '2',
  三: '3', 叁: '3', 參: '3', 叄: '3', 弎: '3',
  四: '4', 肆: '4',
  五: '5', 伍: '5',
  六: '6', 陆: '6', 陸: '6',
  七: '7', 柒: '7', 拐: '7',
  八: '8', 捌: '8',
  九: '9', 玖: '9',
};

/** Letters that look like a digit, in three scripts; they count as one only within a number. */
// prettier-ignore
export const lookalikes: Readonly<Record<string, string>> = {
  o: '0', O: '0', Q: '0', D: '0', о: '0', О: '0', ο: '0', Ο: '0',
  l: '1', I: '1', i: '1', '|': '1', І: '1', і: '1', Ι: '1',
  z: '2', Z: '2', з: '3', З: '3', S: '5', s: '5', b: '6', B: '8', В: '8', g: '9',
};

/** What may stand between the digits of one number. */
export const betweenDigits = String.raw` \t\n\u00a0\u2000-\u200a\u202f\u205f\u3000._,·•・．。，、\-‐‑‒–—―－~～*#/\\|()（）\u{fe0f}\u{20e3}`;

/** Family names (百家姓, without those that are mostly other words), and double ones. */
export const surnames =
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田姜范石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍段雷钱錢汤湯尹黎易武贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶焦柳邢路岳齐齊梅莫庄莊辛管祝左涂谷祁时舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲游阳裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单包司柏宁寧柯阮桂闵解强柴华華车車冉房';
export const doubleSurnames: readonly string[] =
  '欧阳 歐陽 上官 司马 司馬 诸葛 諸葛 司徒 令狐 皇甫 尉迟 公孙 慕容 夏侯 东方'.split(' ');

/** Family names that stand before a title without a given name: those that are hardly anything else. */
export const plainSurnames =
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱林何郭罗羅梁宋郑鄭谢謝韩韓唐冯馮董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鍾汪田姜范石姚谭譚廖邹鄒熊陆陸郝孔崔康毛邱秦江史顾顧侯邵孟段雷钱錢汤湯尹黎贺賀赖賴龚龔庞龐樊殷陶洪翟颜顏倪牛温溫俞葛韦韋毕畢聂聶焦柳邢岳齐齊梅莫庄莊祝涂祁舒耿牟詹苗凌靳童欧歐甄项項裴席';

/** What people of a village and a township are called by, after or before a name. */
export const titles: readonly string[] = (
  '书记 書記 主任 支书 支書 村长 村長 会计 會計 出纳 出納 文书 文書 委员 委員 组长 組長 队长 隊長 站长 ' +
  '站長 所长 所長 股长 科长 科長 局长 局長 部长 部長 乡长 鄉長 镇长 鎮長 县长 縣長 校长 校長 院长 院長 ' +
  '主席 经理 經理 老板 老闆 同志 老师 老師 医生 醫生 大夫 护士 先生 女士 师傅 師傅 大爷 大妈 大叔 大哥 ' +
  '大姐 阿姨 奶奶 爷爷 干事 幹事 组织员 联络员 网格员 民警 律师'
).split(' ');

/** Words that stand before a name and are no title of it. */
export const beforeNames: readonly string[] = (
  '村民 党员 黨員 户主 戶主 群众 群眾 贫困户 低保户 低保戶 五保户 五保戶 村医 职工 教师 学生 名叫 叫做 ' +
  '署名 姓名 联系人 聯繫人 投诉人 举报人 反映人'
).split(' ');

/** Signs that no given name has where it stands before a title: parts of places, offices and sentences. */
export const notInNames =
  '村乡鄉镇鎮县縣区區市省社组組总總支部委会會的是了和与與跟及副老党黨原前现現任届所站办辦队隊个個们們我你他她这這那在不没沒把被让讓给給对對向到从從为為说說做去来來找请請问問由等得很也都要就还還';

/** Signs after a name that follows a title, beside the end of the text. */
export const afterNames =
  '说說讲講做办辦去来來在是不很对對把给給让讓和与與、，。；：！？,.;:!?的就也都有没沒曾从從家同向跟为為及等）)」』”" \n';

/** Words that begin like a name and are none, after a title. */
export const wordsLikeNames: readonly string[] = (
  '马上 馬上 何时 何時 高度 金额 常常 常年 方便 方面 田间 田里 石头 白天 白跑 白吃 安排 应该 时常 时间 ' +
  '时候 任何 任务 于是 万一 成天 成立 全部 全村 全体 严格 严重 平时 平常 明明 高兴 马路 黄土 许多 許多 ' +
  '程度 程序 夏天 秋天 林地 林权 林业 田地 解决 解決 解释 包括 包庇 单独 管理 管事 管得 关心 關心 关系 ' +
  '关于 盛气 段时 路上 路边 路灯 曲解 游玩 谢谢 时不 强行 强制 华而 车子 房子 文件 文化 安全 位置 宁可 ' +
  '甘愿 查账 查处 施工 左右 卫生 单位 包工 白白 安心 安置 季节 景区'
).split(' ');
