/**
 * Where a menu or a small question opens: within the dialog or the part of the page that its button stands in. Whoever goes through a page
 * by its parts comes across it there, and outside of an open dialog nothing exists for a screen reader.
 */
export const popupPlace = (trigger: HTMLElement): HTMLElement =>
  trigger.closest<HTMLElement>('[role=dialog], main') ?? trigger.closest('header') ?? document.body;
