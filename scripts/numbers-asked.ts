/**
 * Reads the whole numbers behind the flags of a command line, each 1 or more. What is not given keeps its default;
 * anything else prints the usage and ends the process.
 */
export function numbersAsked<Flag extends string>(
  usage: string,
  defaults: Readonly<Record<Flag, number>>,
): Readonly<Record<Flag, number>> {
  const numbers: Record<Flag, number> = { ...defaults };
  const isFlag = (name: string): name is Flag => Object.hasOwn(numbers, name);
  const words = process.argv.slice(2);
  for (let index = 0; index < words.length; index += 2) {
    const [name, value] = [words[index]?.replace(/^--/, "") ?? "", Number(words[index + 1])];
    if (!isFlag(name) || !Number.isInteger(value) || value < 1) {
      console.error(usage);
      process.exit(2);
    }
    numbers[name] = value;
  }
  return numbers;
}
