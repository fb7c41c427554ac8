// printf precision string
printf('[%.3s][%10.2s][%-10.2s]\n', 'abcdef', 'abcdef', 'abcdef');
