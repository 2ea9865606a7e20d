import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/*
 * Everything a person must tell apart, computed from the shipped file: gamut, contrast (WCAG 2), and distance of
 * the training hues for people who see colour differently.
 */

type Rgb = readonly [number, number, number];

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const themes = { light: tokensOf(":root {"), dark: tokensOf('[data-theme="dark"] {', "[data-theme=dark] {") };
const families = ["run", "lift", "cross", "heat", "mob", "signal", "good"] as const;
const inks = ["ink", "ink-2", "ink-3"];
const surfaces = ["bg", "surface", "surface-2", "surface-3"];

const pairs: [string, string, number][] = [
  ...inks.flatMap((ink) => surfaces.map((surface): [string, string, number] => [ink, surface, 4.5])),
  ["on-primary", "primary", 4.5],
  ["on-primary", "primary-hover", 4.5],
  ...["surface", "surface-2", "bg"].map((surface): [string, string, number] => ["line-strong", surface, 3]),
  ...["surface", "surface-3", "bg"].map((surface): [string, string, number] => ["focus", surface, 3]),
  ...families.flatMap((family): [string, string, number][] => [
    [family, "surface", 3],
    [family, `${family}-tint`, 3],
    [`on-${family}`, family, 4.5],
    [`${family}-ink`, `${family}-tint`, 4.5],
    [`${family}-ink`, "surface", 4.5],
    ["ink-2", `${family}-tint`, 4.5],
  ]),
  ["z2", "surface", 3],
  ["z3", "surface", 3],
];

describe.each(Object.entries(themes))("the %s theme", (_, tokens) => {
  it("keeps every colour inside sRGB", () => {
    expect(Object.entries(tokens).filter(([, rgb]) => outside(rgb))).toEqual([]);
  });

  it.each(pairs)("%s on %s has a contrast of at least %s", (front, back, least) => {
    expect(contrast(colour(tokens, front), colour(tokens, back))).toBeGreaterThanOrEqual(least);
  });

  describe.each(Object.entries(sights()))("to %s eyes", (sight, see) => {
    // Good is left out: it stands only beside a medal or a check.
    const hues = families.filter((family) => family !== "good");
    const twos = hues.flatMap((a, index) => hues.slice(index + 1).map((b) => [a, b] as const));
    it.each(twos)("%s differs from %s", (a, b) => {
      const [first, second] = [lab(see(colour(tokens, a))), lab(see(colour(tokens, b)))];
      // Plum and grey come close without green cones; diamond and pill, and their icons, still differ.
      const least = sight === "deutan" && a === "heat" && b === "mob" ? 7.5 : 10;
      expect(ciede2000(first, second)).toBeGreaterThanOrEqual(least);
    });
  });
});

describe("the arithmetic of these checks", () => {
  it("knows the contrast of black on white", () => expect(contrast([0, 0, 0], [1, 1, 1])).toBeCloseTo(21, 5));
  it("fails what is out of gamut", () => expect(outside(oklch(0.7, 0.4, 150))).toBe(true));
  // Pairs 1, 7 and 17 of the test data of Sharma, Wu and Dalal (2005).
  it.each([
    [[50, 2.6772, -79.7751], [50, 0, -82.7485], 2.0425],
    [[50, 0, 0], [50, -1, 2], 2.3669],
    [[50, 2.5, 0], [73, 25, -18], 27.1492],
  ] as [Rgb, Rgb, number][])("measures the published distance between %j and %j", (a, b, distance) =>
    expect(ciede2000(a, b)).toBeCloseTo(distance, 3),
  );
});

describe("raw colours", () => {
  it("appear in no other stylesheet", () => {
    const globals = readFileSync(new URL("./globals.css", import.meta.url), "utf8");
    expect(globals.match(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch|oklab)a?\(/gi)).toBeNull();
  });
});

function tokensOf(...starts: string[]): Record<string, Rgb> {
  const start = starts.map((text) => css.indexOf(text)).find((at) => at >= 0);
  if (start === undefined) throw new Error(`tokens.css has no ${starts.join(" or ")}`);
  const block = css.slice(start, css.indexOf("\n}", start));
  const found = block.matchAll(/--([a-z0-9-]+):\s*oklch\(([\d.]+) ([\d.]+) ([\d.]+)\);/g);
  return Object.fromEntries([...found].map((m) => [m[1], oklch(Number(m[2]), Number(m[3]), Number(m[4]))]));
}

const outside = (rgb: Rgb) => rgb.some((channel) => channel < -0.0005 || channel > 1.0005);

function colour(tokens: Record<string, Rgb>, name: string): Rgb {
  const found = tokens[name];
  if (!found) throw new Error(`no token --${name}`);
  return found;
}

/** OKLCH to gamma-encoded sRGB, not clipped. B. Ottosson, "A perceptual color space for image processing" (2020). */
function oklch(lightness: number, chroma: number, hue: number): Rgb {
  const radians = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(radians), chroma * Math.sin(radians)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    encode(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    encode(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    encode(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function encode(linear: number): number {
  return linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055;
}

function decode(encoded: number): number {
  const value = Math.min(1, Math.max(0, encoded));
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * decode(r) + 0.7152 * decode(g) + 0.0722 * decode(b);
}

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** G. Machado, M. Oliveira, L. Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency" (2009), full strength. */
function sights() {
  const through =
    (rows: readonly Rgb[]) =>
    (rgb: Rgb): Rgb => {
      const [r, g, b] = rgb.map(decode) as unknown as Rgb;
      return rows.map(([x, y, z]) => encode(x * r + y * g + z * b)) as unknown as Rgb;
    };
  return {
    normal: (rgb: Rgb) => rgb,
    protan: through([
      [0.152286, 1.052583, -0.204868],
      [0.114503, 0.786281, 0.099216],
      [-0.003882, -0.048116, 1.051998],
    ]),
    deutan: through([
      [0.367322, 0.860646, -0.227968],
      [0.280085, 0.672501, 0.047413],
      [-0.01182, 0.04294, 0.968881],
    ]),
    tritan: through([
      [1.255528, -0.076749, -0.178779],
      [-0.078411, 0.930809, 0.147602],
      [0.004733, 0.691367, 0.3039],
    ]),
  };
}

/** CIELAB under D65. */
function lab(rgb: Rgb): Rgb {
  const [r, g, b] = rgb.map(decode) as unknown as Rgb;
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4123908 * r + 0.3575843 * g + 0.1804808 * b) / 0.9504559);
  const y = f(0.212639 * r + 0.7151687 * g + 0.0721923 * b);
  const z = f((0.0193308 * r + 0.1191948 * g + 0.9505322 * b) / 1.0890578);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIEDE2000, as written down by G. Sharma, W. Wu and E. Dalal (2005). */
function ciede2000([l1, a1, b1]: Rgb, [l2, a2, b2]: Rgb): number {
  const degrees = 180 / Math.PI;
  const chroma7 = ((Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2) ** 7;
  const g = 1.5 - 0.5 * Math.sqrt(chroma7 / (chroma7 + 25 ** 7));
  const [c1, c2] = [Math.hypot(a1 * g, b1), Math.hypot(a2 * g, b2)];
  const hueOf = (a: number, b: number) => (a === 0 && b === 0 ? 0 : (Math.atan2(b, a) * degrees + 360) % 360);
  const [h1, h2] = [hueOf(a1 * g, b1), hueOf(a2 * g, b2)];
  const grey = c1 * c2 === 0;
  const turn = h2 - h1;
  const dHue = grey ? 0 : turn > 180 ? turn - 360 : turn < -180 ? turn + 360 : turn;
  const far = Math.abs(turn) > 180;
  const hue = grey ? h1 + h2 : far ? (h1 + h2 + (h1 + h2 < 360 ? 360 : -360)) / 2 : (h1 + h2) / 2;
  const [lightness, chroma] = [(l1 + l2) / 2, (c1 + c2) / 2];
  const cos = (angle: number) => Math.cos(angle / degrees);
  const t =
    1 - 0.17 * cos(hue - 30) + 0.24 * cos(2 * hue) + 0.32 * cos(3 * hue + 6) - 0.2 * cos(4 * hue - 63);
  const off = (lightness - 50) ** 2;
  const dl = (l2 - l1) / (1 + (0.015 * off) / Math.sqrt(20 + off));
  const dc = (c2 - c1) / (1 + 0.045 * chroma);
  const dh = (2 * Math.sqrt(c1 * c2) * Math.sin(dHue / 2 / degrees)) / (1 + 0.015 * chroma * t);
  const rotation =
    -2 *
    Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) *
    Math.sin((60 * Math.exp(-(((hue - 275) / 25) ** 2))) / degrees);
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh);
}
