// One task for inkjs: node inkjs.cjs compile FILE [JSON] | play FILE TURNS... . Prints what it measured as JSON.
const fs = require("fs");
const { Compiler, Story } = require("inkjs/full");
const [task, file, ...rest] = process.argv.slice(2);
const text = fs.readFileSync(file, "utf8").replace(/^\uFEFF/, "");
const now = () => Number(process.hrtime.bigint()) / 1e9;

const begun = now();
const compiled = new Compiler(text).Compile();
const seconds = now() - begun;
if (task === "compile") {
  if (rest[0]) fs.writeFileSync(rest[0], compiled.ToJson());
  console.log(JSON.stringify({ seconds }));
} else {
  const rates = rest.map((turns) => {
    const story = new Story(compiled.ToJson());
    const start = now();
    for (let turn = 0; turn < Number(turns); turn++) {
      while (story.canContinue) story.Continue();
      const choices = story.currentChoices;
      if (choices.length) story.ChooseChoiceIndex((turn * 7 + 3) % choices.length);
      else story.ResetState();
    }
    return Number(turns) / (now() - start);
  });
  console.log(JSON.stringify({ rates }));
}
