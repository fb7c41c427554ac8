for (let number = 1; number <= 20; number++) include(`./partials/part-${number}.ts`, { number });
