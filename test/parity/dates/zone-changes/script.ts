// zone changes
echo(date_default_timezone_get(), date('H', 0), ';'); ini_set('date.timezone', 'Asia/Tokyo'); echo(date_default_timezone_get(), date('H', 0), ';'); date_default_timezone_set('America/New_York'); echo(date('H', 0), ini_get('date.timezone'), ';'); ini_set('date.timezone', 'Europe/Berlin'); echo(date_default_timezone_get(), ini_get('date.timezone'));
