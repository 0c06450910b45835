import { useCallback, useEffect, useRef } from 'react';

/**
 * Whether somebody has typed into what is shown, for a frame that does not know the fields inside it.
 * @param open the frame is there; one that is opened again has not been typed into
 */
export function useTouched(open: boolean): {
  readonly isTouched: () => boolean;
  readonly touching: { readonly onInput: () => void };
} {
  const touched = useRef(false);
  useEffect(() => {
    touched.current = false;
  }, [open]);
  const onInput = useCallback(() => {
    touched.current = true;
  }, []);
  return { isTouched: useCallback(() => touched.current, []), touching: { onInput } };
}
