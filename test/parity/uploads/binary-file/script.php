<?php // binary file
echo $_FILES['f']['size'], ' ', md5(file_get_contents($_FILES['f']['tmp_name']));
