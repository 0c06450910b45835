import type { Locator, Page } from 'playwright-core';

// What opens in the console grows, slides or fades into its place, and carries a class of that motion until it has arrived. On a busy machine
// a press takes longer than the motion: the button would go down on one thing and come up on another, and neither would have been pressed.

/** Entries of the list that is open, once it stands still. */
export const openOptions = (page: Page): Locator =>
  page.locator(
    '.ant-select-dropdown:not(.ant-select-dropdown-hidden):not([class*="ant-slide-"]) .ant-select-item-option',
  );

/** The dialog that is open, once it stands still. */
export const openDialog = (page: Page): Locator =>
  page.locator('.ant-modal:not([class*="ant-zoom-"])').and(page.getByRole('dialog'));

/** The question before a step that cannot be taken back, once it stands still. */
export const askedBack = (page: Page): Locator => page.locator('.ant-modal-confirm:not([class*="ant-zoom-"])');

/** The drawer that is open, once it stands still. */
export const openDrawer = (page: Page): Locator =>
  page.locator('.ant-drawer-content-wrapper:not([class*="-motion-"])').getByRole('dialog');
