// tmp name looks
echo(/\/php[A-Za-z0-9]{6}$/.test($_FILES['f']['tmp_name']) ? 1 : 0);
