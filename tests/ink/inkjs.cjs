// Plays stories with inkjs. Reads [{ink, sequences: [[number, …], …]}, …] from standard input; for each story prints a line of
// JSON: a transcript for each sequence of numbers, of which each picks a choice (modulo how many there are).
const { Compiler, Story } = require("inkjs/full");
const MAX_RESULTS = 2000;

function play(story, numbers) {
  const said = [];
  let next = 0;
  try {
    while (said.length < MAX_RESULTS) {
      while (story.canContinue) {
        const text = story.Continue();
        said.push(JSON.stringify([text, story.currentTags || []]));
      }
      const choices = story.currentChoices;
      // a choice's tag that comes out empty is no tag; this port alone counts it
      said.push(...choices.map((one) => JSON.stringify(["*", one.text, (one.tags || []).filter(Boolean)])));
      if (!choices.length || next >= numbers.length) break;
      story.ChooseChoiceIndex(numbers[next++] % choices.length);
    }
  } catch (error) {
    said.push("error");
  }
  return { said: said.slice(0, MAX_RESULTS), turns: next };
}

for (const { ink, sequences } of JSON.parse(require("fs").readFileSync(0, "utf8"))) {
  const problems = [];
  let compiled = null;
  try {
    const options = { errorHandler: (message) => problems.push(message) };
    compiled = new Compiler(ink, { sourceFilename: null, pluginNames: [], countAllVisits: true, ...options }).Compile();
  } catch (error) {
    problems.push(String(error));
  }
  const json = compiled && compiled.ToJson();
  console.log(JSON.stringify({ problems, played: json ? sequences.map((one) => play(new Story(json), one)) : null }));
}
