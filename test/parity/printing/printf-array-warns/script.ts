// printf array warns
printf('[%s]\n', [1]);
