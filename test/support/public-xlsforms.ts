import type { SheetRows } from './workbooks.js';

/** The sheets of an XLSForm. */
export type Xlsform = Readonly<Record<'survey' | 'choices' | 'settings', SheetRows>>;

// Names, types, lists, options, conditions and constraints of these forms are those of the published ones; every text a person
// reads is worded anew.

const lists = (options: Readonly<Record<string, Readonly<Record<string, string>>>>): SheetRows =>
  Object.entries(options).flatMap(([list, labels]) =>
    Object.entries(labels).map(([name, label]) => [list, name, label]),
  );

const capitalized = (name: string): string =>
  name.replace(/^\w|_\w/g, (start) => start.replace('_', ' ').toUpperCase());

const registerAreas =
  'afijio akinyele atiba atisbo egbeda ibadan_north ibadan_ne ibadan_nw ibadan_se ibadan_sw ibarapa_central ibarapa_east ibarapa_north ido irepo iseyin itesiwaju iwajowa kajola lagelu ogbomoso_north ogbomoso_south ogo_oluwa olorunsogo oluyole ona_ara orelope ori_ire oyo_east oyo_west saki_east saki_west surulere'.split(
    ' ',
  );

const worksNow = "${employment_status} = 'yes'";
const hasWork = "${employment_status} = 'yes' or ${temp_absent} = 'yes'";
const ownsBusiness = "${has_business} = 'yes'";

/**
 * The labour and skills register of Oyo State, Nigeria (master form oslsr_master_v3), with twelve of its more than fifty skills.
 * Its column of conditions is called `relevance`.
 */
export const labourRegister: Xlsform = {
  survey: [
    ['type', 'name', 'label', 'required', 'relevance', 'calculation', 'constraint', 'constraint_message'],
    ['start', 'start_time'],
    ['end', 'end_time'],
    ['deviceid', 'device_id'],
    ['geopoint', 'gps_location'],
    ['calculate', 'form_mode', null, null, null, "once(if(${device_id} != null, 'enumerator', 'public'))"],
    ['begin_group', 'grp_intro', '说明与同意'],
    ['note', 'note_intro', '本次登记了解劳动力和技能情况，十分钟左右可以填完。'],
    ['select_one yes_no', 'consent_basic', '是否同意登记？', 'yes'],
    ['end_group'],
    ['begin_group', 'grp_identity', '基本情况', null, "${consent_basic} = 'yes'"],
    ['text', 'surname', '姓', 'yes'],
    ['text', 'firstname', '名', 'yes'],
    ['select_one gender_list', 'gender', '性别', 'yes'],
    ['date', 'dob', '出生日期', 'yes', null, null, '. <= today()', '出生日期不能晚于今天'],
    ['calculate', 'age', null, null, null, 'int((today() - ${dob}) div 365.25)', '. >= 15', '须年满 15 岁'],
    ['select_one marital_list', 'marital_status', '婚姻状况', 'yes'],
    ['select_one edu_list', 'education_level', '最高学历', 'yes'],
    ['select_one yes_no', 'disability_status', '有无残疾', 'yes'],
    [
      'text',
      'phone_number',
      '手机号码',
      'yes',
      null,
      null,
      "regex(., '^[0][7-9][0-1][0-9]{8}$')",
      '请填写当地的手机号码',
    ],
    [
      'text',
      'nin',
      '身份号码',
      'yes',
      null,
      null,
      "string-length(.) = 11 and regex(., '^[0-9]+$')",
      '身份号码是 11 位数字',
    ],
    ['select_one lga_list', 'lga_id', '所在地方政府辖区', 'yes'],
    ['end_group'],
    ['begin_group', 'grp_labor', '就业', null, '${age} >= 15'],
    ['select_one yes_no', 'employment_status', '过去一周有没有做过有收入的工作？', 'yes'],
    ['select_one yes_no', 'temp_absent', '是不是有工作但暂时没上班？', 'yes', "${employment_status} = 'no'"],
    ['select_one yes_no', 'looking_for_work', '过去四周找过工作吗？', 'yes', "${temp_absent} = 'no'"],
    ['select_one yes_no', 'available_for_work', '两周之内能上班吗？', 'yes', "${looking_for_work} = 'no'"],
    ['text', 'main_occupation', '主要做什么工作', 'yes', hasWork],
    ['select_one emp_type', 'employment_type', '就业方式', 'yes', hasWork],
    ['select_one experience_list', 'years_experience', '这份工作做了多久', 'yes', hasWork],
    [
      'integer',
      'hours_worked',
      '上周工作了几个小时',
      'yes',
      worksNow,
      null,
      '. >= 0 and . <= 168',
      '一周是 0 到 168 小时',
    ],
    ['integer', 'monthly_income', '大约的月收入（奈拉）', 'no', worksNow, null, '. >= 0', '收入不能是负数'],
    ['end_group'],
    ['begin_group', 'grp_household', '家庭'],
    ['select_one yes_no', 'is_head', '是不是户主？', 'yes'],
    ['integer', 'household_size', '家里一共几口人', 'yes', null, null, '. > 0', '至少一口人'],
    [
      'integer',
      'dependents_count',
      '其中需要抚养或赡养的有几人',
      'yes',
      null,
      null,
      '. < ${household_size}',
      '要少于家庭人口',
    ],
    ['select_one housing_list', 'housing_status', '住房情况', 'yes'],
    ['end_group'],
    ['begin_group', 'grp_skills', '技能与经营'],
    ['select_multiple skill_list', 'skills_possessed', '会哪些技能（可多选）', 'yes'],
    ['text', 'skills_other', '没有列出的技能', 'no', null, null, 'string-length(.) <= 200', '不超过 200 字'],
    ['select_multiple skill_list', 'training_interest', '想学哪些技能', 'no'],
    ['select_one yes_no', 'has_business', '自己有没有开店办厂？', 'yes'],
    ['text', 'business_name', '字号', 'yes', ownsBusiness],
    ['select_one reg_status', 'business_reg', '是否登记注册', 'yes', ownsBusiness],
    ['text', 'business_address', '经营地址', 'yes', ownsBusiness],
    ['integer', 'apprentice_count', '带了几名学徒', 'no', ownsBusiness, null, '. >= 0', '人数不能是负数'],
    ['end_group'],
    ['begin_group', 'grp_marketplace', '技能供需平台'],
    ['note', 'note_marketplace', '平台帮用工的人找到有技能的人；可以匿名，也可以公开联系方式。'],
    ['select_one yes_no', 'consent_marketplace', '是否匿名加入平台？', 'yes'],
    [
      'select_one yes_no',
      'consent_enriched',
      '是否向用工的人公开姓名和手机号码？',
      'yes',
      "${consent_marketplace} = 'yes'",
    ],
    [
      'text',
      'bio_short',
      '简单介绍自己会做什么',
      'no',
      "${consent_enriched} = 'yes'",
      null,
      'string-length(.) <= 150',
      '不超过 150 字',
    ],
    ['text', 'portfolio_url', '作品或主页的网址', 'no', "${consent_enriched} = 'yes'"],
    ['end_group'],
  ],
  choices: [
    ['list_name', 'name', 'label'],
    ...lists({
      yes_no: { yes: '是', no: '否' },
      gender_list: { male: '男', female: '女', other: '不便说明' },
      marital_list: { single: '未婚', married: '已婚', divorced: '离异', widowed: '丧偶', separated: '分居' },
      edu_list: {
        none: '没有上过学',
        primary: '小学',
        jss: '初中',
        sss: '高中',
        vocational: '职业培训',
        nce_ond: '大专',
        hnd_bsc: '本科',
        masters: '硕士',
        doctorate: '博士',
      },
      housing_list: { owned: '自有', rented: '租住', family: '住在亲属家', employer: '单位提供', other: '其他' },
      emp_type: {
        wage_public: '公职受雇',
        wage_private: '企业受雇',
        self_employed: '自营',
        contractor: '承包',
        family_unpaid: '家庭帮工',
        apprentice: '学徒',
      },
      experience_list: {
        less_1: '不到一年',
        '1_3': '一到三年',
        '4_6': '四到六年',
        '7_10': '七到十年',
        over_10: '十年以上',
      },
      reg_status: { registered: '已登记', unregistered: '没有登记', in_progress: '正在办理' },
      lga_list: Object.fromEntries(registerAreas.map((area) => [area, capitalized(area)])),
      skill_list: {
        carpentry: '木工',
        plumbing: '水管',
        masonry: '泥瓦',
        solar: '光伏',
        auto_mechanic: '汽修',
        tailoring: '裁缝',
        farming: '种植',
        catering: '餐饮',
        software_dev: '软件',
        nursing: '护理',
        teaching: '教学',
        weaving: '织布',
      },
    }),
  ],
  settings: [
    ['form_title', 'form_id', 'version', 'default_language'],
    ['劳动力与技能登记', 'oslsr_master_v3', '2026012601', 'English'],
  ],
};

/** ODK's sample of every widget, `widgets` among the examples of pyxform, in the notation of the first years. */
export const widgetSample: Xlsform = {
  survey: [
    [
      'type',
      'name',
      'label',
      'hint',
      'bind:constraint',
      'bind:jr:constraintMsg',
      'default',
      'bind:readonly',
      'bind:relevant',
      'control:appearance',
    ],
    ['string', 'my_string', 'Free text', 'As long as you like'],
    ['int', 'my_int', 'A whole number', 'Less than ten', '. < 10', 'Ten is too much'],
    [
      'decimal',
      'my_decimal',
      'A number with a fraction',
      'Between 10.51 and 18.39',
      '. > 10.51 and . < 18.39',
      'Outside of 10.51 to 18.39',
      18.31,
    ],
    ['date', 'my_date', 'A day', 'Not one that is over', '. >= today()', 'That day is over', '2010-06-15'],
    ['time', 'my_time', 'A time of day', 'On the clock'],
    [
      'select all that apply from list',
      'my_select',
      'Some of these',
      'Not the third with the fourth',
      "not(selected(., 'c') and selected(., 'd'))",
      'The third excludes the fourth',
      'a c',
    ],
    ['select one from list2', 'my_select1', 'One of these', 'The last is chosen already', null, null, 8],
    ['trigger', 'my_trigger', 'Seen', 'Has to be pressed'],
    [
      'string',
      'my_output',
      'You pressed ${my_trigger}?',
      'The next section follows',
      null,
      null,
      null,
      'true()',
      "selected(/widgets/branch, 'n')",
    ],
    ['geopoint', 'my_geopoint', 'Where you are'],
    ['barcode', 'my_barcode', 'A code of bars'],
    ['image', 'my_image', 'A picture'],
    ['audio', 'my_audio', 'A sound'],
    ['video', 'my_video', 'A film'],
    ['string', 'numberAsString', 'A text of digits', 'And a few signs', null, null, null, null, null, 'numbers'],
    ['geopoint', 'locationMap', 'Where you are, on a map', null, null, null, null, null, null, 'maps'],
    ['dateTime', 'dateTime', 'A day and a time'],
    ['select one from list', 'spinner', 'One from a drop-down', null, null, null, null, null, null, 'minimal'],
    [
      'select all that apply from list',
      'spinner_all',
      'Some from a drop-down',
      null,
      null,
      null,
      null,
      null,
      null,
      'minimal',
    ],
    ['select one from list', 'selectadvance', 'One, then on to the next', null, null, null, null, null, null, 'quick'],
    [
      'select one from list',
      'autocomplete',
      'One that is searched for',
      null,
      null,
      null,
      null,
      null,
      null,
      'autocomplete',
    ],
  ],
  choices: [
    ['list name', 'name', 'label'],
    ...lists({ list: { a: 'First', b: 'Second', c: 'Third', d: 'Fourth' } }),
    ...Array.from({ length: 8 }, (_, index): SheetRows[number] => ['list2', index + 1, `Number ${index + 1}`]),
  ],
  settings: [['add_none_option'], ['FALSE']],
};

/** The household questions of the 2010 census of the United States, a sample of Kobo's form builder (census2010). */
export const censusSample: Xlsform = {
  survey: [
    ['type', 'name', 'label'],
    ['integer', 'q1', 'How many people lived here on the first of April?'],
    ['select_one yes_no', 'q2', 'Did anyone else stay here that day?'],
    ['select_one ownership_type or_other', 'q3', 'Who owns the home?'],
    ['text', 'q4', 'At which number can you be called?'],
    ['text', 'q5', 'What is the first person called?'],
    ['select_one male_female', 'q6', 'Of which sex is the first person?'],
    ['date', 'q7', 'When was the first person born?'],
    ['text', 'q8', 'Is the first person of Spanish descent?'],
    ['text', 'q9', 'How does the first person describe their race?'],
    ['select_one yes_no', 'q10', 'Does the first person also live elsewhere?'],
  ],
  choices: [
    ['list name', 'name', 'label'],
    ...lists({
      yes_no: { yes: 'It is so', no: 'It is not so' },
      male_female: { male: 'A man', female: 'A woman' },
      ownership_type: {
        owned_with_mortgage: 'We do, with a loan',
        owned_without_mortgage: 'We do, paid off',
        rented: 'We pay rent',
        occupied_without_rent: 'We live here for free',
      },
    }),
  ],
  settings: [
    ['form_title', 'form_id'],
    ['Counting households', 'census2010'],
  ],
};

const siteRows = (
  yesNo: string,
): Readonly<
  Record<
    'found' | 'condition' | 'damage' | 'ping' | 'rssi' | 'gate' | 'secure' | 'plants' | 'impact',
    SheetRows[number]
  >
> => ({
  found: [`select_one ${yesNo}`, 'did_you_find_the_site', 'Could you get to the place?', 'true'],
  condition: ['begin_group', 'group_site_condition', 'How the place looks', null, "${did_you_find_the_site} = 'yes'"],
  damage: [`select_one ${yesNo}`, 'was_there_damage_to_the_site', 'Is anything broken?', 'true'],
  ping: ['integer', 'ping', 'Delay of the line', 'true'],
  rssi: ['integer', 'rssi', 'Strength of the signal', 'true'],
  gate: ['begin_group', 'group_gate', 'Entrance'],
  secure: [`select_one ${yesNo}`, 'is_the_gate_secure', 'Does the entrance lock?', 'true'],
  plants: [`select_one ${yesNo}`, 'is_plant_life_encroaching', 'Do plants grow in?', 'true'],
  impact: ['select_one l_m_s', 'please_rate_the_impact_of_any_defects_observed', 'How bad are the defects?', 'true'],
});

const siteForm = (version: string, yesNo: SheetRows, rows: SheetRows): Xlsform => ({
  survey: [['type', 'name', 'label', 'required', 'relevant'], ['text', 'inspector', 'Who looks?', 'true'], ...rows],
  choices: [
    ['list_name', 'name', 'label'],
    ...lists({ l_m_s: { low: 'Hardly', moderate: 'Somewhat', severe: 'Very' } }),
    ...yesNo,
  ],
  settings: [
    ['form_title', 'form_id', 'version'],
    ['Look at a place', 'site_inspection', version],
  ],
});

/** Three of the five versions of the site inspection among the fixtures of Kobo's formpack. From the second on its condition asks for an option that is gone. */
export const siteInspections: Readonly<Record<'siv1' | 'siv2' | 'siv5', Xlsform>> = (() => {
  const end = ['end_group'];
  const [words, numbers] = [siteRows('y_n'), siteRows('zero_one')];
  const zeroOne: SheetRows = [
    ['zero_one', '0', 'No'],
    ['zero_one', '1', 'Yes'],
  ];
  const twice = (damage: SheetRows[number]): SheetRows[number] =>
    ['', '_dupe', '', ''].map((suffix, at) => `${damage[at] ?? ''}${suffix}`);
  const tool = ['begin_group', 'group_proprietary_tool', 'Our own tool'];
  const first = ({ found, condition, damage, ping, rssi, gate, secure, plants, impact }: typeof words): SheetRows => [
    found,
    condition,
    damage,
    twice(damage),
    tool,
    ping,
    rssi,
    end,
    gate,
    secure,
    end,
    plants,
    end,
    impact,
  ];
  const { found, condition, damage, ping, rssi, gate, secure, plants, impact } = numbers;
  return {
    siv1: siteForm('siv1', lists({ y_n: { yes: 'It is', no: 'It is not' } }), first(words)),
    siv2: siteForm('siv2', zeroOne, first(numbers)),
    siv5: siteForm('siv5', zeroOne, [
      found,
      condition,
      damage,
      ['begin_group', 'group_network_quality', 'Line'],
      ping,
      rssi,
      end,
      gate,
      secure,
      end,
      end,
      ['begin_group', 'group_perimeter', 'Around the place'],
      plants,
      end,
      impact,
    ]),
  };
})();

/** The bilingual field survey among the fixtures of the XLSForm builder of the Humanitarian OpenStreetMap Team (field_survey_v1). */
export const fieldSurvey: Xlsform = {
  survey: [
    [
      'type',
      'name',
      'label::English (en)',
      'label::Spanish (es)',
      'required',
      'constraint',
      'constraint_message::English (en)',
      'constraint_message::Spanish (es)',
    ],
    ['text', 'respondent_name', 'Who answers?', '¿Quién responde?'],
    [
      'integer',
      'age',
      'Years of age',
      'Años cumplidos',
      'yes',
      '. > 0 and . < 150',
      'From 1 to 149 years',
      'De 1 a 149 años',
    ],
    ['begin_group', 'location_info', 'Where', 'Dónde'],
    ['geopoint', 'gps', 'Take the position', 'Tome la posición'],
    ['select_one regions', 'region', 'Part of the country', 'Parte del país'],
    ['end_group'],
    ['select_multiple services', 'services_needed', 'What is lacking?', '¿Qué hace falta?'],
    ['note', 'thank_you', 'That is all.', 'Eso es todo.'],
  ],
  choices: [
    ['list_name', 'name', 'label::English (en)', 'label::Spanish (es)'],
    ['regions', 'north', 'In the north', 'Al norte'],
    ['regions', 'south', 'In the south', 'Al sur'],
    ['regions', 'east', 'In the east', 'Al este'],
    ['regions', 'west', 'In the west', 'Al oeste'],
    ['services', 'water', 'Something to drink', 'Algo de beber'],
    ['services', 'shelter', 'A roof', 'Un techo'],
    ['services', 'food', 'Something to eat', 'Algo de comer'],
  ],
  settings: [
    ['form_title', 'form_id', 'version', 'default_language'],
    ['In the field', 'field_survey_v1', '2025-01-01', 'English (en)'],
  ],
};

/** A form without the questions of these names. */
export const without = (form: Xlsform, ...names: readonly string[]): Xlsform => ({
  ...form,
  survey: form.survey.filter(([, name]) => !names.includes(String(name))),
});
