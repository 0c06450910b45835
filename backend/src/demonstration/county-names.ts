/** Invented names; the numbers of units are those of a county-level city's experience report (S3). */
export const countyName = '青岩县委';

/** The township worked out in full comes first; `镇` are towns. */
export const townshipNames = [
  '岩樟乡',
  '清溪镇',
  '石塘镇',
  '云峰镇',
  '竹口镇',
  '梅溪乡',
  '龙门镇',
  '黄沙乡',
  '白水镇',
  '东溪镇',
  '西坪镇',
  '南山镇',
  '北岭乡',
  '大源乡',
  '松林镇',
  '古渡镇',
  '新桥镇',
  '花园乡',
  '高塘镇',
  '平湖镇',
] as const;

export const villageNames = [
  '岩上村',
  '岩下村',
  '石门村',
  '青树村',
  '金竹村',
  '大坪村',
  '溪口村',
  '后坞村',
  '上庄村',
  '下庄村',
  '梅山村',
  '东坑村',
  '西坑村',
  '云山村',
  '桃源村',
] as const;

export const communityNames = ['城东社区', '城西社区', '河滨社区'] as const;

export const enterpriseNames = [
  '茶业公司',
  '竹木制品厂',
  '农产品加工厂',
  '机械配件厂',
  '纺织公司',
  '食品公司',
  '建材公司',
  '运输公司',
  '电商服务公司',
  '苗木合作社',
] as const;

export const surnames = [...'王李张刘陈杨黄赵吴周徐孙马朱胡林郭何高罗'];
export const givenNames = [
  '建国',
  '志强',
  '秀英',
  '桂兰',
  '永福',
  '德明',
  '丽华',
  '春生',
  '国平',
  '海燕',
  '文斌',
  '小红',
  '长青',
  '玉珍',
  '金水',
  '爱民',
];

/** 20 township committees, 281 villages, 189 enterprises, 46 communities: 536 units. */
export const unitCounts = { townships: 20, villages: 281, enterprises: 189, communities: 46 } as const;
