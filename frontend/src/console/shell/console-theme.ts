import type { ThemeConfig } from 'antd';

const chinese = '"PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC"';

/** Pine green on warm paper; colour marks what can be done or needs attention, nothing else. */
export const consoleTheme: ThemeConfig = {
  token: {
    colorPrimary: '#1d5c63',
    colorInfo: '#1d5c63',
    // The washes are named: derived from so dark a green they would turn grey.
    colorPrimaryBg: '#eaf1f1',
    colorPrimaryBgHover: '#dfeaea',
    colorPrimaryBorder: '#b9cfd0',
    colorInfoBg: '#eaf1f1',
    colorInfoBorder: '#b9cfd0',
    colorSuccessBg: '#e9f3ec',
    colorSuccessBorder: '#b4d3bf',
    colorWarningBg: '#fdf3e1',
    colorWarningBorder: '#e7cf9f',
    colorErrorBg: '#fbebe9',
    colorErrorBorder: '#eab8b3',
    colorLink: '#1d5c63',
    colorSuccess: '#2f7d4f',
    colorWarning: '#a86200',
    colorError: '#b3261e',
    colorTextBase: '#1f2524',
    colorTextSecondary: '#4f5a58',
    colorTextTertiary: '#5f6a68',
    colorTextDescription: '#5f6a68',
    colorTextPlaceholder: '#67716f',
    colorBgLayout: '#f4f3ef',
    colorBorder: '#c9d0cd',
    colorBorderSecondary: '#e2e5e1',
    borderRadius: 6,
    fontSize: 14,
    fontFamily: `system-ui, ${chinese}, sans-serif`,
    controlHeight: 36,
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Menu: {
      itemBg: 'transparent',
      itemSelectedBg: '#dfeaea',
      itemSelectedColor: '#164a50',
      itemHeight: 42,
      activeBarBorderWidth: 0,
    },
    Table: { headerBg: '#f1f2ee', headerColor: '#3c4644', rowHoverBg: '#f3f7f6' },
    // The days next to a month are read as well as those within it.
    DatePicker: { colorTextDisabled: '#67716f', colorIcon: '#5f6a68' },
    Tabs: { horizontalItemPadding: '10px 0' },
  },
};
