set_time_limit(0);
const end = Date.now() + Number($_GET.ms);
while (Date.now() < end);
echo('spun');
