/**
 * Paints a mail as phones with a forced dark theme do: light boxes and dark text change their lightness, each by its
 * own threshold; what lies between stays as it is. The thresholds are those of Chromium's automatic dark theme
 * (https://source.chromium.org/chromium/chromium/src/+/main:third_party/blink/renderer/platform/graphics/dark_mode_settings.h).
 */
export function darken(page: Document): void {
  const view = page.defaultView;
  if (!view) return;
  const elements = [page.documentElement, page.body, ...page.body.querySelectorAll<HTMLElement>('*')];
  const found = elements.map((element) => {
    const style = view.getComputedStyle(element);
    return { element, background: style.backgroundColor, text: style.color, border: style.borderTopColor };
  });
  for (const { element, background, text, border } of found) {
    const dark = turned(background, (brightness) => brightness > 205);
    if (dark) element.style.setProperty('background-color', dark, 'important');
    const light = turned(text, (brightness) => brightness < 150);
    if (light) element.style.setProperty('color', light, 'important');
    const edge = turned(border, (brightness) => brightness > 150);
    if (edge) element.style.setProperty('border-color', edge, 'important');
  }
  const ground = turned(view.getComputedStyle(page.documentElement).backgroundColor, () => true);
  if (!ground) page.documentElement.style.setProperty('background-color', '#121212', 'important');
}

/** The colour with its lightness mirrored, when it is opaque enough and its brightness asks for it. */
function turned(colour: string, concerned: (brightness: number) => boolean): string | null {
  const [red = 0, green = 0, blue = 0, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  if (alpha === 0 || !concerned(0.299 * red + 0.587 * green + 0.114 * blue)) return null;
  const { hue, saturation, lightness } = toHsl(red / 255, green / 255, blue / 255);
  // White becomes #121212, not black: pure black smears on phone screens.
  const mirrored = Math.max(0.07, 1 - lightness);
  return `hsl(${hue.toFixed(1)} ${(saturation * 100).toFixed(1)}% ${(mirrored * 100).toFixed(1)}% / ${alpha})`;
}

function toHsl(red: number, green: number, blue: number): { hue: number; saturation: number; lightness: number } {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const spread = most - least;
  if (spread === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sector =
    most === red
      ? ((green - blue) / spread) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return { hue: (sector * 60 + 360) % 360, saturation, lightness };
}
