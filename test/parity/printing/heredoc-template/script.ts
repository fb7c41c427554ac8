// heredoc template
const name = 'Ann'; const count = 3;
echo(`Dear ${name},\nyou have ${count} messages.\n`);
