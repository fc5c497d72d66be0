/** Whether somebody has begun to write, tick or choose in a part of the page: none of it is kept yet. */
export function isTouched(part: ParentNode): boolean {
  const boxes = [...part.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input:not([type=hidden]), textarea")];
  const chosen = [...part.querySelectorAll<HTMLOptionElement>("select:has(option[selected]) option")];
  return (
    boxes.some((box) => box.value !== box.defaultValue || ("checked" in box && box.checked !== box.defaultChecked)) ||
    chosen.some((option) => option.selected !== option.defaultSelected)
  );
}
