<?php // move to name with NUL
try { move_uploaded_file($_FILES['f']['tmp_name'], "a\0b"); } catch (ValueError $error) { echo $error->getMessage(); }
