<?php // put multipart not parsed
echo count($_POST), count($_FILES);
